// The inline scripts of a list of pages, without the way to the root that differs per page.
pages => pages.flatMap(([_, text]) =>
  [...new DOMParser().parseFromString(text, 'text/html').scripts]
    .filter(script => !script.src)
    .map(script => script.textContent.replace(/"[./]*"/, '"."')))
