// Runs before the first paint, so that a chosen theme never flashes the other one.
try {
  var chosen = localStorage.getItem("catalyst.theme");
  if (chosen === "dark" || chosen === "light") document.documentElement.dataset.theme = chosen;
} catch (blocked) {
  // Storage may be switched off; the system's preference decides then.
}
