// What narrows a search down, as a reader sees it: the lists to choose from, and what was chosen.
"use strict";

/// The filters of a search.
class SearchFilters {
  static fields = ["speaker", "year", "topic", "collection"];
  // So many values of a field are shown before the reader asks for all.
  static #few = 8;

  #details;
  #chips;
  #words;
  #index;
  #changed;
  #chosen = {};
  // The fields of which all values are shown.
  #whole = new Set();
  // For each field its values, as [id, label, speeches], and the speeches found without any filter.
  #values = {};
  #found = [];

  /// `changed` is called when the reader chose something else.
  constructor(page, words, index, changed) {
    this.#details = page.querySelector(".narrow");
    this.#chips = page.querySelector(".chips");
    this.#words = words;
    this.#index = index;
    this.#changed = changed;
  }

  /// The ids of the values chosen, by field.
  get chosen() {
    return this.#chosen;
  }

  set chosen(values) {
    this.#chosen = Object.fromEntries(SearchFilters.fields.map((field) => [field, values[field] ?? []]));
  }

  /// Whether anything is chosen.
  get isAny() {
    return Object.values(this.#chosen).some((ids) => ids.length);
  }

  /// Shows what there is to choose from among the speeches that were found, if the reader looks there.
  async show(query, found, signal) {
    const fields = SearchFilters.fields;
    if (this.#details.open || this.isAny) {
      const whole = this.isAny ? await this.#index.find(query, { filters: {}, signal }) : found;
      const values = await Promise.all(fields.map((field) => this.#index.facet(field)));
      if (signal.aborted) return;
      fields.forEach((field, i) => (this.#values[field] = values[i]));
      this.#found = whole.speeches.map(({ speech }) => speech);
    }
    this.#draw();
  }

  #draw() {
    const fields = SearchFilters.fields.filter((field) => this.#values[field]);
    const chosen = new Map(fields.map((field) => [field, this.#speeches(field)]));
    const groups = fields.map((field) => {
      const others = fields.filter((other) => other !== field).map((other) => chosen.get(other));
      return this.#group(field, new Set(this.#found.filter((speech) => others.every((set) => set?.has(speech) ?? true))));
    });
    this.#replace(this.#details.querySelector(".facets"), groups.filter((group) => group));
    this.#replace(this.#chips, fields.flatMap((field) => this.#chipsOf(field)));
    this.#chips.hidden = !this.isAny;
  }

  // Puts elements in place of others, and the focus where it was or, if that is gone, on the way to it.
  #replace(container, elements) {
    const focus = container.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    container.replaceChildren(...elements);
    if (!focus) return;
    const again = [...container.querySelectorAll("[data-key]")].find(({ dataset }) => dataset.key === focus);
    (again ?? this.#details.querySelector("summary")).focus();
  }

  // The speeches that the values chosen of a field leave; null if none is chosen.
  #speeches(field) {
    const ids = new Set(this.#chosen[field]);
    if (!ids.size) return null;
    return new Set(this.#values[field].filter(([id]) => ids.has(String(id))).flatMap(([, , speeches]) => speeches));
  }

  #group(field, speeches) {
    const chosen = new Set(this.#chosen[field]);
    const values = this.#values[field]
      .map(([id, label, all]) => ({ id: String(id), label, count: all.filter((one) => speeches.has(one)).length }))
      .filter(({ id, count }) => count || chosen.has(id))
      .sort((one, other) => other.count - one.count);
    if (values.length < 2 && !chosen.size) return null;
    const isCut = values.length > SearchFilters.#few + 2 && !this.#whole.has(field);
    const shown = isCut ? values.filter(({ id }, i) => i < SearchFilters.#few || chosen.has(id)) : values;
    const items = shown.map((value) => this.#choice(field, value, chosen.has(value.id)));
    const legend = searchElement("legend", {}, this.#words.say(field));
    const group = searchElement("fieldset", {}, legend, searchElement("ul", {}, ...items));
    if (isCut) group.append(this.#wholeButton(field, values.length));
    return group;
  }

  #choice(field, { id, label, count }, isChosen) {
    const box = searchElement("input", { type: "checkbox", "data-key": `${field} ${id}` });
    box.checked = isChosen;
    box.addEventListener("change", () => this.#choose(field, id, box.checked));
    const name = searchElement("span", {}, this.#label(field, id, label));
    const number = searchElement("small", {}, String(count));
    return searchElement("li", {}, searchElement("label", {}, box, " ", name, " ", number));
  }

  #wholeButton(field, count) {
    const key = `all ${field}`;
    const button = searchElement("button", { type: "button", "data-key": key }, this.#words.say("all", { count }));
    button.addEventListener("click", () => {
      const { key: first } = button.previousElementSibling.querySelector("input").dataset;
      this.#whole.add(field);
      button.dataset.key = first;
      this.#draw();
    });
    return button;
  }

  #chipsOf(field) {
    const labels = new Map(this.#values[field].map(([id, label]) => [String(id), label]));
    return this.#chosen[field].map((id) => {
      const label = this.#label(field, id, labels.get(id) ?? id);
      const name = this.#words.say("remove", { label });
      const chip = searchElement("button", { type: "button", "aria-label": name, "data-key": `${field} ${id}` }, label);
      chip.addEventListener("click", () => this.#choose(field, id, false));
      return searchElement("li", {}, chip);
    });
  }

  #label(field, id, label) {
    return field === "year" && id === "0" ? this.#words.say("undated") : label;
  }

  #choose(field, id, isChosen) {
    const others = this.#chosen[field].filter((other) => other !== id);
    this.#chosen = { ...this.#chosen, [field]: isChosen ? [...others, id] : others };
    this.#changed();
  }
}
