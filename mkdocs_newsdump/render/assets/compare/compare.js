// The colours that the reader chose on the site, where its theme remembers that as Material does.
(() => {
  const site = new URL("../..", document.currentScript.src)
  let palette
  try {
    palette = JSON.parse(localStorage.getItem(`${site.pathname}.__palette`))
  } catch {
    return // no storage, or not what Material keeps there
  }
  const scheme = { default: "light", slate: "dark" }[palette?.color?.scheme]
  if (scheme && palette.color.media !== "(prefers-color-scheme)") document.documentElement.dataset.scheme = scheme
})()
