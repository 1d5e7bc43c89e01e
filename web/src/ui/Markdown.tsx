import { lexer, type Token, type Tokens } from "marked";
import { Fragment, memo, type ReactNode } from "react";
import { safeLink } from "./safeLink";

/** What a document may do beyond a message: link to its neighbours and show their pictures. */
export interface Surrounding {
  /** Opens a neighbouring document, if the link leads to one. */
  open(href: string): (() => void) | undefined;
  /** The address of a neighbouring picture, if it is one. */
  picture(href: string): string | undefined;
}

/**
 * Shows markdown as React elements made from its tokens. No HTML is ever parsed: a tag in the text is shown as text,
 * and pictures from elsewhere become links, because this page loads nothing from elsewhere.
 */
export const Markdown = memo(function Markdown({ text, around }: { text: string; around?: Surrounding }) {
  return <div className={around ? "prose prose--document" : "prose"}>{render(lexer(text, { gfm: true, breaks: !around }), around)}</div>;
});

const render = (tokens: Token[] | undefined, around: Surrounding | undefined): ReactNode =>
  tokens?.map((token, index) => <Fragment key={index}>{show(token, around)}</Fragment>);

function show(token: Token, around: Surrounding | undefined): ReactNode {
  switch (token.type) {
    case "space":
    case "def":
      return null;
    case "paragraph":
      return <p>{render(token.tokens, around)}</p>;
    case "heading":
      return showHeading(token as Tokens.Heading, around);
    case "strong":
      return <strong>{render(token.tokens, around)}</strong>;
    case "em":
      return <em>{render(token.tokens, around)}</em>;
    case "del":
      return <del>{render(token.tokens, around)}</del>;
    case "codespan":
      return <code>{(token as Tokens.Codespan).text}</code>;
    case "code":
      return <pre tabIndex={0}><code>{(token as Tokens.Code).text}</code></pre>;
    case "blockquote":
      return <blockquote>{render(token.tokens, around)}</blockquote>;
    case "br":
      return <br />;
    case "hr":
      return <hr />;
    case "list":
      return showList(token as Tokens.List, around);
    case "table":
      return showTable(token as Tokens.Table, around);
    case "link":
    case "image":
      return showLink(token as Tokens.Link | Tokens.Image, around);
    case "text":
      return (token as Tokens.Text).tokens ? render((token as Tokens.Text).tokens, around) : unescape((token as Tokens.Text).text);
    case "escape":
      return (token as Tokens.Escape).text;
    default:
      return token.raw;
  }
}

const named: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&nbsp;": "\u00a0" };
const unescape = (text: string) => text.replaceAll(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => named[entity] ?? entity);

/** Below the page's own headings: a message's are all alike, a document's keep their order. */
function showHeading({ depth, tokens }: Tokens.Heading, around: Surrounding | undefined): ReactNode {
  const Level = around ? (["h3", "h4", "h5"] as const)[Math.min(depth, 3) - 1] ?? "h5" : "h2";
  return <Level>{render(tokens, around)}</Level>;
}

function showList(list: Tokens.List, around: Surrounding | undefined): ReactNode {
  const items = list.items.map((item, index) => (
    <li key={index} className={item.task ? "prose__task" : undefined}>
      {item.task && <input type="checkbox" checked={item.checked ?? false} disabled readOnly aria-label={item.checked ? "done" : "to do"} />}
      {render(item.tokens.filter((token) => token.type !== "checkbox"), around)}
    </li>
  ));
  return list.ordered ? <ol start={Number(list.start) || 1}>{items}</ol> : <ul>{items}</ul>;
}

function showTable(table: Tokens.Table, around: Surrounding | undefined): ReactNode {
  return (
    <div className="prose__table" tabIndex={0} role="group" aria-label="Table">
      <table>
        <thead>
          <tr>{table.header.map((cell, index) => <th key={index} scope="col">{render(cell.tokens, around)}</th>)}</tr>
        </thead>
        <tbody>
          {table.rows.map((row, line) => (
            <tr key={line}>{row.map((cell, index) => <td key={index}>{render(cell.tokens, around)}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function showLink(link: Tokens.Link | Tokens.Image, around: Surrounding | undefined): ReactNode {
  const label = link.type === "image" ? link.text || "Picture" : render(link.tokens, around);
  const picture = link.type === "image" && around?.picture(link.href);
  if (picture) return <a className="prose__picture" href={picture} target="_blank" rel="noopener noreferrer" title="Open in a new tab"><img src={picture} alt={link.text} /></a>;
  const open = around?.open(link.href);
  if (open) return <button type="button" className="prose__link" onClick={open}>{label}</button>;
  const href = safeLink(link.href);
  return href ? <a href={href} target="_blank" rel="noopener noreferrer">{label}</a> : label;
}
