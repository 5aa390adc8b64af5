import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { API_BASE, API_CHANGES, API_PROMISE, API_VERSION } from './api-version.ts'
import type { Endpoint } from './endpoint.ts'
import { type DescribedField, fieldsOf } from './fields-of-schema.ts'
import { mayHappen, problemLine } from './open-api-document.ts'

type Html = HtmlEscapedString | Promise<HtmlEscapedString>

const STYLE = `
:root { color-scheme: light dark }
body { font: 1rem/1.6 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem }
h2 { border-top: 1px solid; margin-top: 3rem; padding-top: 1rem }
h3 { margin-top: 2.5rem }
code, pre { font-family: ui-monospace, monospace; font-size: .9rem }
pre { border: 1px solid; overflow-x: auto; padding: .75rem }
table { border-collapse: collapse; width: 100% }
tbody th { font-weight: 400 }
td, th { overflow-wrap: anywhere }
caption { font-weight: 600; padding-block: 1rem .25rem; text-align: start }
th, td { border-bottom: 1px solid; padding: .25rem .5rem; text-align: start; vertical-align: top }
nav ul { columns: 2 }
`
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')

/** Only this one style, and nothing else at all: no script, no picture, no other site. */
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

const pretty = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value, null, 2)

const fieldTable = (caption: string, fields: readonly DescribedField[]): Html | '' =>
  fields.length === 0
    ? ''
    : html`<table>
      <caption>${caption}</caption>
      <thead><tr><th scope="col">Veld</th><th scope="col">Soort</th><th scope="col">Wat het is</th></tr></thead>
      <tbody>${fields.map(
        one =>
          html`<tr><th scope="row"><code>${one.name}</code></th><td>${one.kind}${
            one.isRequired ? '' : ' (mag weg)'
          }</td><td>${one.about}</td></tr>`,
      )}</tbody>
    </table>`

/** Where the fields of a request stand, in the words of this page. */
const PARTS = { path: 'In het pad', query: 'Na het vraagteken', header: 'In de kop' } as const

const operation = (endpoint: Endpoint): Html => {
  const { method, path, operationId, summary, description, secured, desk, parts, bodyExample, answers } =
    endpoint.definition
  const problems = mayHappen(endpoint).map(problemLine)
  return html`<section id="${operationId}" aria-labelledby="${operationId}-kop">
    <h3 id="${operationId}-kop">${summary}</h3>
    <p><code>${method.toUpperCase()} ${API_BASE}${path}</code></p>
    <p>${description}</p>
    ${secured ? html`<p>Stuur de sleutel mee: <code>Authorization: Bearer …</code></p>` : ''}
    ${desk ? html`<p>Alleen voor wie is aangemeld bij de balie, als ${desk}.</p>` : ''}
    ${(['path', 'query', 'header'] as const).map(part =>
      parts[part] ? fieldTable(PARTS[part], fieldsOf(parts[part], 'input')) : '',
    )}
    ${
      parts.body === undefined
        ? ''
        : html`<h4>Bericht</h4>
    ${fieldTable('Velden van het bericht', fieldsOf(parts.body, 'input'))}
    <pre tabindex="0"><code>${pretty(bodyExample)}</code></pre>`
    }
    <h4>Antwoord</h4>
    ${answers.map(
      answer => html`<p><strong>${answer.status}</strong> ${answer.description}</p>
    ${Object.entries(answer.content ?? {}).map(
      ([type, { schema, example }]) => html`<p><code>${type}</code></p>
    ${fieldTable('Velden van het antwoord', fieldsOf(schema, 'output'))}
    <pre tabindex="0"><code>${pretty(example)}</code></pre>`,
    )}`,
    )}
    <h4>Als het niet lukt</h4>
    <table>
      <thead><tr><th scope="col">Status</th><th scope="col">Soort</th><th scope="col">Wat er is</th></tr></thead>
      <tbody>${problems.map(
        one => html`<tr><td>${one.status}</td><td><code>${one.name}</code></td><td>${one.title}</td></tr>`,
      )}</tbody>
    </table>
  </section>`
}

/** The API for people: the same definitions that check every request, as one page without scripts. */
export const docsPage = (context: Context, endpoints: readonly Endpoint[]): Response | Promise<Response> => {
  const tags = [...new Set(endpoints.map(one => one.definition.tag))]
  const under = (tag: string): readonly Endpoint[] => endpoints.filter(one => one.definition.tag === tag)
  context.header('Content-Security-Policy', POLICY)
  return context.html(html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>API van Talentperron, versie ${API_VERSION}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
<h1>API van Talentperron</h1>
<p>Versie ${API_VERSION}. Voor programma’s staat alles in <a href="${API_BASE}/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<p>Tijden zijn in UTC. Wat niet lukt, komt terug als <code>application/problem+json</code> (RFC 9457).</p>
<p>${API_PROMISE}</p>
<nav aria-label="Inhoud"><ul>${endpoints.map(
    ({ definition }) => html`<li><a href="#${definition.operationId}">${definition.summary}</a></li>`,
  )}</ul></nav>
${tags.map(tag => html`<h2>${tag}</h2>${under(tag).map(operation)}`)}
<h2>Wijzigingen</h2>
${API_CHANGES.map(change => html`<h3>${change.version}, ${change.date}</h3><p>${change.what}</p>`)}
</main>
</body>
</html>`)
}
