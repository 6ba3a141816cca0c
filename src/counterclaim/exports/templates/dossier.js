// Switches the question cards through the days of the table below them, and copies paragraphs.
// It only moves, hides and copies nodes that are on the page already; without it all is there to read.
(() => {
  "use strict";

  const byId = (id) => document.getElementById(id);

  function days() {
    const slider = byId("as-of-day");
    if (!slider) return;
    const said = byId("as-of-said");
    const back = byId("as-of-back");
    const stops = [...byId("stops").tBodies[0].rows].map((row) => {
      const [day, known] = [...row.cells].map((cell) => cell.textContent.trim());
      return { day, said: `${day}: ${known}` };
    });
    const last = stops.length - 1;
    const cards = [...document.querySelectorAll("article.question")].map((card) => ({
      now: card.querySelector(".now"),
      then: card.querySelector(".then"),
      rows: [...byId(card.dataset.days).tBodies[0].rows],
    }));

    function show() {
      const turn = Number(slider.value);
      const isLast = turn === last;
      said.textContent = stops[turn].said;
      slider.setAttribute("aria-valuetext", stops[turn].said);
      back.hidden = isLast;
      byId("as-of").classList.toggle("earlier", !isLast);
      for (const { now, then, rows } of cards) {
        const row = rows.find((r) => Number(r.dataset.from) <= turn && turn <= Number(r.dataset.to));
        now.hidden = !isLast;
        then.hidden = isLast;
        then.replaceChildren();
        if (isLast || !row) continue;
        const head = document.createElement("p");
        head.className = "side";
        head.textContent = `As it stood on ${stops[turn].day}`;
        then.append(head, ...[...row.cells[1].childNodes].map((node) => node.cloneNode(true)));
      }
    }

    slider.addEventListener("input", show);
    back.addEventListener("click", () => {
      slider.value = String(last);
      show();
      slider.focus();
    });
    byId("as-of").hidden = false;
    show();
  }

  function copies() {
    for (const button of document.querySelectorAll("button[data-copies]")) {
      const part = byId(button.dataset.copies);
      const done = button.nextElementSibling;
      button.hidden = false;
      button.addEventListener("click", async () => {
        const range = document.createRange();
        range.selectNodeContents(part);
        const chosen = window.getSelection();
        chosen.removeAllRanges();
        chosen.addRange(range);
        const words = [...part.children].map((line) => line.textContent.trim()).join("\n");
        try {
          await navigator.clipboard.writeText(words);
          done.textContent = "Copied.";
        } catch {
          const copied = document.execCommand("copy");
          done.textContent = copied ? "Copied." : "It is marked: copy it with the keyboard.";
        }
      });
    }
  }

  days();
  copies();
})();
