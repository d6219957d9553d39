((script, module) => {
  const containers = [];
  const wake = async (node, islands) => {
    const tag = node.tagName.toLowerCase();
    if (tag === "leptos-island") {
      const island = islands[node.dataset.component];
      if (island) {
        // Each in a task of its own: whoever scrolls or types meanwhile does not wait for all of them.
        await new Promise((go) => setTimeout(go));
        containers.at(-1)?.();
        await island(node);
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
