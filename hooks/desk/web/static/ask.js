/* Requests to the desk: with the header that only our own pages can send. */

const CLOSED = "桌面没有回答：启动它的窗口可能关了。写的内容还在这个页面里，重新启动以后可以接着写。";

/** Resolves to {status, found}; status 0 where the desk does not answer. */
export function ask(name, body, form = "") {
  const headers = { "X-Desk": "1", "X-Form": form };
  const isForm = body instanceof FormData;
  if (!isForm) headers["Content-Type"] = "application/json";
  const options = { method: "POST", headers, body: isForm ? body : JSON.stringify(body) };
  return fetch(`/_desk/${name}`, options)
    .then((answer) => answer.json().then((found) => ({ status: answer.status, found })))
    .catch(() => ({ status: 0, found: { message: CLOSED } }));
}
