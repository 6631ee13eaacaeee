/* How many characters of ``word`` differ from the part of ``name`` that is most like it; two
 * characters swapped are one mistake (optimal string alignment, free ends of the name). */
export function distance(word, name) {
  const rows = [Array.from({ length: name.length + 1 }, () => 0)];
  for (let i = 1; i <= word.length; i += 1) {
    rows.push([i]);
    for (let j = 1; j <= name.length; j += 1) {
      const same = word[i - 1] === name[j - 1] ? 0 : 1;
      let least = Math.min(rows[i - 1][j - 1] + same, rows[i - 1][j] + 1, rows[i][j - 1] + 1);
      const swapped = i > 1 && j > 1 && word[i - 1] === name[j - 2] && word[i - 2] === name[j - 1];
      if (swapped) least = Math.min(least, rows[i - 2][j - 2] + 1);
      rows[i].push(least);
    }
  }
  return Math.min(...rows[word.length]);
}
