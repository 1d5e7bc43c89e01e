import { lexer, type Token, type Tokens } from "marked";
import { Fragment, memo, type ReactNode } from "react";
import { safeLink } from "./safeLink";

/**
 * Shows markdown as React elements made from its tokens. No HTML is ever parsed: a tag in the text is shown as text,
 * and pictures become links, because this page loads nothing from elsewhere.
 */
export const Markdown = memo(function Markdown({ text }: { text: string }) {
  return <div className="prose">{render(lexer(text, { gfm: true, breaks: true }))}</div>;
});

const render = (tokens: Token[] | undefined): ReactNode => tokens?.map((token, index) => <Fragment key={index}>{show(token)}</Fragment>);

function show(token: Token): ReactNode {
  switch (token.type) {
    case "space":
    case "def":
      return null;
    case "paragraph":
      return <p>{render(token.tokens)}</p>;
    case "heading":
      return <h4>{render(token.tokens)}</h4>;
    case "strong":
      return <strong>{render(token.tokens)}</strong>;
    case "em":
      return <em>{render(token.tokens)}</em>;
    case "del":
      return <del>{render(token.tokens)}</del>;
    case "codespan":
      return <code>{(token as Tokens.Codespan).text}</code>;
    case "code":
      return <pre tabIndex={0}><code>{(token as Tokens.Code).text}</code></pre>;
    case "blockquote":
      return <blockquote>{render(token.tokens)}</blockquote>;
    case "br":
      return <br />;
    case "hr":
      return <hr />;
    case "list":
      return showList(token as Tokens.List);
    case "table":
      return showTable(token as Tokens.Table);
    case "link":
    case "image":
      return showLink(token as Tokens.Link | Tokens.Image);
    case "text":
      return "tokens" in token && token.tokens ? render(token.tokens) : unescape((token as Tokens.Text).text);
    case "escape":
      return (token as Tokens.Escape).text;
    default:
      return token.raw;
  }
}

const named: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&nbsp;": "\u00a0" };
const unescape = (text: string) => text.replaceAll(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => named[entity] ?? entity);

function showList(list: Tokens.List): ReactNode {
  const items = list.items.map((item, index) => (
    <li key={index} className={item.task ? "prose__task" : undefined}>
      {item.task && <input type="checkbox" checked={item.checked ?? false} disabled readOnly aria-label={item.checked ? "done" : "to do"} />}
      {render(item.tokens.filter((token) => token.type !== "checkbox"))}
    </li>
  ));
  return list.ordered ? <ol start={Number(list.start) || 1}>{items}</ol> : <ul>{items}</ul>;
}

function showTable(table: Tokens.Table): ReactNode {
  return (
    <div className="prose__table" tabIndex={0} role="group" aria-label="Table">
      <table>
        <thead>
          <tr>{table.header.map((cell, index) => <th key={index}>{render(cell.tokens)}</th>)}</tr>
        </thead>
        <tbody>
          {table.rows.map((row, line) => (
            <tr key={line}>{row.map((cell, index) => <td key={index}>{render(cell.tokens)}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function showLink(link: Tokens.Link | Tokens.Image): ReactNode {
  const label = link.type === "image" ? link.text || "Picture" : render(link.tokens);
  const href = safeLink(link.href);
  return href ? <a href={href} target="_blank" rel="noopener noreferrer">{label}</a> : label;
}
