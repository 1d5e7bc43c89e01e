import { useState } from 'react';
import { messageOf } from '../api/http';
import type { Resource } from '../api/resources';
import { useToast } from '../components/Toasts';
import { allRows } from './allRows';
import { csvOf } from './csv';

interface Props {
  resource: Resource;
  /** Which rows, and in which order. */
  query: Record<string, string>;
  /** Puts all rows on the page before it is printed. */
  showAll: () => Promise<void>;
}

/** Takes the rows of a list along: as a file for a spreadsheet, or on paper. */
export function SaveRows({ resource, query, showAll }: Props) {
  const [busy, setBusy] = useState(false);
  const toast = useToast();
  const download = async () => {
    setBusy(true);
    try {
      // The mark in front tells spreadsheets that it is UTF-8.
      const file = new Blob(['\uFEFF', csvOf(resource, await allRows(resource.path, query))], { type: 'text/csv;charset=utf-8' });
      const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(file), download: `${resource.path}.csv` });
      link.click();
      URL.revokeObjectURL(link.href);
    } catch (problem) {
      toast(messageOf(problem), true);
    } finally {
      setBusy(false);
    }
  };
  const print = async () => {
    await showAll();
    // The rows are on the page with the next frame.
    requestAnimationFrame(() => window.print());
  };
  return (
    <div className="save-rows">
      <button type="button" className="link" disabled={busy} onClick={() => void download()}>Download as CSV</button>
      <button type="button" className="link" onClick={() => void print()}>Print</button>
    </div>
  );
}
