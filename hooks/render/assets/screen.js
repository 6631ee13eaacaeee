/* The large screen turns its slides. Everything shown is in the page already: this asks for
 * nothing, makes no element and keeps one timer, so that it can run for weeks. */
const SHORTEST = 12000; // ms for a slide
const LONGEST = 30000;
const READING = 120; // ms for a character, read by somebody who stands
const FORGOTTEN = 300000; // ms after which a pause that nobody ended ends: nobody minds the hall
const TURNS = "(min-width: 60em) and (orientation: landscape)"; // as in screen.css
const SIZES = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6];
const STEPS = { ArrowLeft: -1, PageUp: -1, ArrowRight: 1, PageDown: 1 };

const root = document.documentElement;
const slides = Array.from(document.querySelectorAll(".qt-screen-slide"));
const parts = {};
["screen", "turn", "at", "previous", "pause", "next", "full", "status", "progress"].forEach((id) => {
  parts[id] = document.getElementById(id);
});
const back = document.querySelector(".qt-screen-bar__back");
const room = window.matchMedia(TURNS);
const calm = window.matchMedia("(prefers-reduced-motion: reduce)");

let index = 0;
let isTurning = false;
let isPaused = false;
let timer = 0;
let left = 0; // ms that the slide still has
let since = 0; // when they began to run; 0 while they do not
let motion = null;
let lock = null;

function length(slide) {
  const words = slide.textContent.replace(/\s+/g, "").length;
  return Math.min(LONGEST, Math.max(SHORTEST, words * READING));
}

function run() {
  window.clearTimeout(timer);
  since = 0;
  if (!isTurning || document.hidden) {
    return;
  }
  if (isPaused) {
    timer = window.setTimeout(resume, FORGOTTEN);
    return;
  }
  since = performance.now();
  timer = window.setTimeout(() => show(index + 1), left);
  if (motion) {
    motion.play();
  }
}

function halt() {
  window.clearTimeout(timer);
  if (since) {
    left = Math.max(1000, left - (performance.now() - since));
    since = 0;
  }
  if (motion) {
    motion.pause();
  }
}

function fill() {
  if (motion) {
    motion.cancel();
    motion = null;
  }
  if (isTurning && !calm.matches && parts.progress.animate) {
    const steps = [{ transform: "scaleX(0)" }, { transform: "scaleX(1)" }];
    motion = parts.progress.animate(steps, { duration: left, fill: "forwards" });
    motion.pause();
  }
}

function show(wanted) {
  index = (wanted + slides.length) % slides.length;
  slides.forEach((slide, at) => slide.classList.toggle("is-shown", at === index));
  parts.at.textContent = String(index + 1);
  left = length(slides[index]);
  fill();
  run();
}

function say(words) {
  parts.status.textContent = words;
}

/* Only what somebody asked for is announced; slides that turn by themselves are not read out. */
function step(wanted) {
  show(wanted);
  const heading = slides[index].querySelector("h1, h2").textContent;
  say("第 " + (index + 1) + " 页，共 " + slides.length + " 页：" + heading);
}

function pause() {
  halt();
  isPaused = true;
  parts.pause.textContent = "继续";
  root.classList.add("is-paused");
  say("已暂停");
  run();
}

function resume() {
  isPaused = false;
  parts.pause.textContent = "暂停";
  root.classList.remove("is-paused");
  say("继续播放");
  run();
}

function toggle() {
  if (isPaused) {
    resume();
  } else {
    pause();
  }
}

function swallow(promise) {
  if (promise && promise.catch) {
    promise.catch(() => {});
  }
}

function fullScreen() {
  if (document.fullscreenElement) {
    swallow(document.exitFullscreen());
  } else if (root.requestFullscreen) {
    swallow(root.requestFullscreen());
  }
}

function wake() {
  if (!navigator.wakeLock || document.hidden || !isTurning || (lock && !lock.released)) {
    return;
  }
  navigator.wakeLock.request("screen").then((found) => { lock = found; }, () => {});
}

function sleep() {
  if (lock) {
    swallow(lock.release());
    lock = null;
  }
}

/* Words that no rule foresaw are set smaller rather than cut. */
function shrink(slide) {
  SIZES.some((size) => {
    slide.style.setProperty("--fit", String(size));
    return slide.scrollHeight <= slide.clientHeight && slide.scrollWidth <= slide.clientWidth;
  });
}

function fit() {
  if (room.matches) {
    root.classList.add("is-turning");
    slides.forEach(shrink);
  }
  if (room.matches === isTurning) {
    return;
  }
  isTurning = room.matches;
  root.classList.toggle("is-turning", isTurning);
  parts.turn.hidden = !isTurning;
  if (isTurning) {
    show(index);
    wake();
  } else {
    halt();
    fill();
    sleep();
  }
}

function leave() {
  if (!document.fullscreenElement) {
    window.location.href = back.href;
  }
}

function keyed(event) {
  if (!isTurning || event.ctrlKey || event.altKey || event.metaKey) {
    return;
  }
  const isOnControl = Boolean(event.target.closest && event.target.closest("a, button"));
  if (event.key in STEPS) {
    step(index + STEPS[event.key]);
  } else if (event.key === "Home") {
    step(0);
  } else if (event.key === "End") {
    step(slides.length - 1);
  } else if (event.key === "Escape") {
    leave();
  } else if (event.key === "f" || event.key === "F") {
    fullScreen();
  } else if (event.key === " " && !isOnControl) {
    toggle();
  } else {
    return;
  }
  event.preventDefault();
}

function clicked(event) {
  if (isTurning && !event.target.closest("a, button")) {
    toggle();
  }
}

function seen() {
  if (document.hidden) {
    halt();
  } else {
    run();
    wake();
  }
}

if (/[?&]night=1(?:&|$)/.test(window.location.search)) {
  root.setAttribute("data-md-color-scheme", "slate");
}
parts.full.hidden = !root.requestFullscreen;
parts.previous.addEventListener("click", () => step(index - 1));
parts.next.addEventListener("click", () => step(index + 1));
parts.pause.addEventListener("click", toggle);
parts.full.addEventListener("click", fullScreen);
parts.screen.addEventListener("click", clicked);
document.addEventListener("keydown", keyed);
document.addEventListener("visibilitychange", seen);
window.addEventListener("resize", fit);
fit();
