// Every element of a list of pages that no template of ours makes: [[address, text], ...] and the
// inline scripts of a clean site, to descriptions.
([pages, inline]) => pages.flatMap(([address, text]) => {
  const known = new Set(inline)
  const found = []
  const tell = (what, element) =>
    found.push(`${address}: ${what}: ${element.outerHTML.slice(0, 200)}`)
  const own = value => new URL(value, 'https://own.example/' + address).host === 'own.example'
  const leads = /^(https:|mailto:|tel:|webcal:|feed:|[^a-z]|[a-z0-9_.-]*([/?#]|$))/i
  const dom = new DOMParser().parseFromString(text, 'text/html')
  for (const element of dom.querySelectorAll('*')) {
    const name = element.localName
    if (/^(iframe|object|embed|base|frame|applet|portal)$/.test(name)) tell('forbidden', element)
    if (/(^|[ -])kwaad( |$)/.test(`${element.id} ${element.className}`)) tell('injected', element)
    for (const { name: attribute, value } of element.attributes) {
      if (attribute.startsWith('on') || attribute === 'srcdoc') tell('handler', element)
      if (attribute === 'style' && /url|position|expression/i.test(value)) tell('style', element)
      if (!/^(href|src|action|formaction|poster|data|xlink:href)$/.test(attribute)) continue
      if (!leads.test(value)) tell('scheme', element)
      const names = name === 'link' && /canonical|alternate|license/.test(element.rel)
      if (name !== 'a' && !names && !own(value)) tell('elsewhere', element)
    }
    const target = (element.content || '').replace?.(/^[0-9; ]*url=/, '')
    if (name === 'meta' && /refresh/i.test(element.httpEquiv) && !own(target)) tell('refresh', element)
    if (name !== 'script' || element.src) continue
    const script = element.textContent
    if (/json/.test(element.type)) {
      try { JSON.parse(script) } catch { tell('not JSON', element) }
    } else if (!known.has(script.replace(/"[./]*"/, '"."'))) {
      tell('script', element)
    }
  }
  return found
})
