/* global document, location, navigator */
// Leads a reader whose browser knows no French from the French page, where every link comes in, to the English one.
// A page chosen by hand carries a « ? » and stays.
if (
  document.documentElement.lang === 'fr' &&
  location.search === '' &&
  !navigator.languages.some((one) => one.startsWith('fr'))
) {
  location.replace(`help.en.html${location.hash}`);
}

// What does not hold the words typed is put aside: parts under a title, then sections that have none left.
document.addEventListener('DOMContentLoaded', () => {
  const field = document.getElementById('find');
  const said = document.getElementById('found');
  const folded = (text) =>
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase();
  // Each title with all that stands under it.
  const parts = [];
  for (const section of document.querySelectorAll('main section')) {
    let part;
    for (const element of section.children) {
      if (element.tagName === 'H2') continue;
      if (!part || element.tagName === 'H3')
        parts.push((part = { section, elements: [], text: folded(section.querySelector('h2').textContent) }));
      part.elements.push(element);
      part.text += ` ${folded(element.textContent)}`;
    }
  }
  field.parentElement.hidden = false;
  field.addEventListener('input', () => {
    const words = folded(field.value).split(/\s+/).filter(Boolean);
    const shown = new Set();
    let count = 0;
    for (const { section, elements, text } of parts) {
      const holds = words.every((word) => text.includes(word));
      for (const element of elements) element.hidden = !holds;
      if (!holds) continue;
      shown.add(section);
      count += 1;
    }
    for (const section of document.querySelectorAll('main section')) section.hidden = !shown.has(section);
    said.textContent = words.length === 0 ? '' : said.dataset[count === 0 ? 'none' : 'some'].replace('#', count);
  });
});
