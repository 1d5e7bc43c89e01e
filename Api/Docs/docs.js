const methods = ["get", "post", "put", "patch", "delete"];
const maxDepth = 5;

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

/** An example of what a schema describes, to start typing from. */
function example(schema, schemas, depth = 0) {
  if (!schema || depth > maxDepth) return null;
  if (schema.$ref) return example(schemas[schema.$ref.split("/").at(-1)], schemas, depth + 1);
  const variants = (schema.oneOf ?? schema.anyOf ?? schema.allOf ?? []).filter((variant) => variant.type !== "null");
  if (variants.length > 0) return example(variants[0], schemas, depth + 1);
  if (schema.enum) return schema.enum[0];
  const type = [schema.type].flat().find((each) => each !== "null");
  if (type === "object" || schema.properties)
    return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, part]) => [name, example(part, schemas, depth + 1)]));
  if (type === "array") return [example(schema.items, schemas, depth + 1)];
  if (type === "integer" || type === "number") return 0;
  if (type === "boolean") return true;
  if (schema.format === "uuid") return "00000000-0000-0000-0000-000000000000";
  return schema.format === "date-time" ? "2026-01-01T00:00:00Z" : "";
}

const pretty = (value) => JSON.stringify(value, null, 2);

async function send(method, path, parameters, form, output) {
  const values = new FormData(form);
  const query = new URLSearchParams();
  const headers = {};
  let url = path;
  for (const { name, in: place } of parameters) {
    const value = values.get(name);
    if (place === "path") url = url.replace(`{${name}}`, name === "path" ? value.split("/").map(encodeURIComponent).join("/") : encodeURIComponent(value));
    else if (value && place === "query") query.set(name, value);
    else if (value && place === "header") headers[name] = value;
  }
  const body = values.get("request body") ?? undefined;
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (query.size > 0) url += `?${query}`;
  output.textContent = `${method.toUpperCase()} ${url} …`;
  try {
    const response = await fetch(url, { method, headers, body });
    const stream = response.headers.get("content-type")?.startsWith("text/event-stream");
    const text = stream ? "(a stream; open the address in a tab to watch it)" : await response.text();
    if (stream) await response.body.cancel();
    let shown = text;
    try {
      shown = pretty(JSON.parse(text));
    } catch {
      // Not JSON: shown as it came.
    }
    output.textContent = `${response.status} ${response.statusText}\n\n${shown}`;
  } catch (failure) {
    output.textContent = `Nothing answered: ${failure.message}`;
  }
}

function operationCard(method, path, operation, schemas) {
  const parameters = operation.parameters ?? [];
  const form = element("form");
  if (operation.description) form.append(element("p", { textContent: operation.description }));
  for (const parameter of parameters) {
    const input = element("input", { name: parameter.name, required: parameter.in === "path" });
    if (parameter.schema?.default !== undefined) input.placeholder = String(parameter.schema.default);
    form.append(element("label", {}, element("span", {}, parameter.name, " ", element("small", { textContent: parameter.in })), input));
  }
  const bodySchema = operation.requestBody?.content?.["application/json"]?.schema;
  if (bodySchema)
    form.append(element("label", {}, "request body", element("textarea", { name: "request body", spellcheck: false, value: pretty(example(bodySchema, schemas)) })));
  for (const [status, answer] of Object.entries(operation.responses ?? {})) {
    const schema = Object.values(answer.content ?? {})[0]?.schema;
    if (schema && status.startsWith("2"))
      form.append(element("h3", { textContent: `Answer ${status}` }), element("pre", { textContent: pretty(example(schema, schemas)), tabIndex: 0 }));
  }
  const output = element("pre", { hidden: true, tabIndex: 0 });
  form.append(element("button", { textContent: "Send" }), output);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    output.hidden = false;
    void send(method, path, parameters, form, output);
  });
  const card = element(
    "details",
    {},
    element(
      "summary",
      {},
      element("span", { className: `method ${method}`, textContent: method }),
      element("span", { className: "path", textContent: path }),
      element("span", { className: "what", textContent: operation.summary ?? "" }),
    ),
    form,
  );
  card.dataset.text = `${method} ${path} ${operation.summary ?? ""}`.toLowerCase();
  return card;
}

function show(api) {
  document.querySelector("#about").textContent = api.info.description;
  const groups = new Map();
  for (const [path, item] of Object.entries(api.paths))
    for (const method of methods.filter((each) => item[each])) {
      const tag = item[method].tags?.[0] ?? "Other";
      if (!groups.has(tag)) groups.set(tag, element("section", {}, element("h2", { textContent: tag })));
      groups.get(tag).append(operationCard(method, path, item[method], api.components?.schemas ?? {}));
    }
  document.querySelector("#operations").replaceChildren(...groups.values());
}

document.querySelector("#filter").addEventListener("input", ({ target }) => {
  const words = target.value.toLowerCase().split(/\s+/);
  for (const card of document.querySelectorAll("details")) card.hidden = !words.every((word) => card.dataset.text.includes(word));
  for (const section of document.querySelectorAll("section")) section.hidden = !section.querySelector("details:not([hidden])");
});

try {
  const response = await fetch("/openapi/v1.json");
  if (!response.ok) throw new Error(`status ${response.status}`);
  show(await response.json());
} catch (failure) {
  document.querySelector("#about").textContent = `The description could not be loaded (${failure.message}). Reload the page.`;
}
