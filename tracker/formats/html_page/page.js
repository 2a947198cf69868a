"use strict";
(() => {
  const form = document.getElementById("to:filter");
  const count = document.getElementById("to:count");
  const years = [...document.querySelectorAll(".year")];
  const items = [...document.querySelectorAll(".year > ol > li")];
  const shapes = [...document.querySelectorAll(".strip a")];
  const facets = ["kind", "country", "person"];

  // As the tracker compares names: case, accents, hyphens and the width of spaces do not count.
  const fold = (text) =>
    text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[\s\-\u2010-\u2014]+/g, " ").trim();

  let known; // what is searched of each item, made when it is first needed
  const read = () =>
    items.map((item) => ({
      item,
      text: fold(item.textContent),
      shape: Number(item.dataset.shape),
      numbers: facets.map((facet) => item.dataset[facet].split(" ")),
    }));

  const bars = new Map();
  for (const bar of document.querySelectorAll(".strip rect")) {
    const title = bar.parentNode.querySelector("title");
    const height = Number(bar.getAttribute("height"));
    bars.set(bar.parentNode, { bar, title, height, foot: Number(bar.getAttribute("y")) + height });
  }

  function draw(shape, n) {
    shape.toggleAttribute("hidden", n === 0);
    const found = bars.get(shape);
    if (!found || n === 0) return;
    const height = (found.height * n) / Number(found.bar.dataset.n);
    found.bar.setAttribute("height", height);
    found.bar.setAttribute("y", found.foot - height);
    found.title.textContent = found.title.textContent.replace(/\d+$/, n);
  }

  function apply() {
    known ??= read();
    const words = fold(form.elements.text.value).split(" ").filter(Boolean);
    const chosen = facets.map((facet) => form.elements[facet]?.value ?? "");
    const counts = new Array(shapes.length).fill(0);
    let hits = 0;
    for (const { item, text, shape, numbers } of known) {
      const fits = chosen.every((number, at) => !number || numbers[at].includes(number)) && words.every((word) => text.includes(word));
      if (item.hidden === fits) item.hidden = !fits;
      if (fits) {
        hits += 1;
        counts[shape] += 1;
      }
    }
    for (const year of years) year.hidden = !year.querySelector("ol > li:not([hidden])");
    shapes.forEach((shape, at) => draw(shape, counts[at]));
    const all = items.length === 1 ? "1 event" : `${items.length} events`;
    count.textContent = hits === items.length ? all : `${hits} of ${all}`;
  }

  // A link to an event that the filter has put away shows it again.
  function reveal() {
    const item = document.querySelector(".year li:target");
    if (!item?.hidden) return;
    form.reset();
    apply();
    item.scrollIntoView();
  }

  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", reveal);
})();
