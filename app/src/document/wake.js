((script, module) => {
  const containers = [];
  // Whether somebody has changed a field: what it says, against what it says of the value it was sent with (a slider keeps
  // to its steps).
  const isChanged = (field) => {
    if (field.tagName === "SELECT") return [...field.options].some((option) => option.selected !== option.defaultSelected);
    if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
    const sent = field.cloneNode();
    sent.value = field.defaultValue;
    return field.value !== sent.value;
  };
  // Puts back what was typed before the island was awake: hydrating says again what the page was sent with.
  const typedIn = (node) => {
    const fields = node.querySelectorAll("input:not([type=hidden], [type=file]), textarea, select");
    const own = [...fields].filter((field) => field.closest("leptos-island, leptos-children") === node);
    return own.filter(isChanged).map((field) => {
      const { value, checked, selectionStart, selectionEnd } = field;
      return () => {
        field.value = value;
        field.checked = checked;
        if (field === document.activeElement && selectionStart != null) {
          field.setSelectionRange(selectionStart, selectionEnd);
        }
        for (const name of ["input", "change"]) field.dispatchEvent(new Event(name, { bubbles: true }));
      };
    });
  };
  const wake = async (node, islands) => {
    const tag = node.tagName.toLowerCase();
    if (tag === "leptos-island") {
      const island = islands[node.dataset.component];
      if (island) {
        // Each in a task of its own: whoever scrolls or types meanwhile does not wait for all of them.
        await new Promise((go) => setTimeout(go));
        containers.at(-1)?.();
        const typed = typedIn(node);
        await island(node);
        for (const again of typed) again();
      }
    }
    if (tag === "leptos-children") containers.push(node.$$on_hydrate);
    for (const child of node.children) await wake(child, islands);
    if (tag === "leptos-children") containers.pop();
  };
  const load = async () => {
    const fetched = fetch(module);
    const islands = await import(script);
    await islands.default({ module_or_path: fetched });
    islands.hydrate();
    await wake(document.body, islands);
  };
  // What comes after the frame has been painted.
  requestAnimationFrame(() => setTimeout(load));
})
