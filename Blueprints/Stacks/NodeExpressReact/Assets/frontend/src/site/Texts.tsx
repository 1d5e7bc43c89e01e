// #if texts
import { createContext, type FormEvent, type ReactNode, useContext, useEffect, useState } from 'react';
import { messageOf, request } from '../api/http';
import { useAuth } from '../auth/AuthProvider';
import { Dialog } from '../components/Dialog';
import { Icon } from '../components/Icon';

interface Written {
  section: string;
  /** The text of the site that the owner's stands for. */
  replaces: string;
  text: string;
}

const TextsContext = createContext<{ written: Written[]; write: (text: Written) => Promise<void> }>({ written: [], write: async () => {} });

/** What the owner has written into the sections of the site. */
export function Texts({ children }: { children: ReactNode }) {
  const [written, setWritten] = useState<Written[]>([]);
  useEffect(() => {
    request<{ texts: Written[] }>('GET', '/api/texts').then(({ texts }) => setWritten(texts), () => {});
  }, []);
  const write = async ({ section, replaces, text }: Written) => {
    await request('PUT', `/api/texts/${section}`, { replaces, text });
    setWritten((all) => [...all.filter((other) => other.section !== section), { section, replaces, text }]);
  };
  return <TextsContext value={{ written, write }}>{children}</TextsContext>;
}

// #end
interface Props {
  section: string;
  /** What the site says by itself. */
  text: string;
  /** What belongs here, as a question to the owner. */
  hint?: string;
}

// #if texts
/** The text of a section: the owner's, or that of the site; with the way to change it for the owner. */
export function useText({ section, text, hint }: Props) {
  const { user } = useAuth();
  const { written } = useContext(TextsContext);
  const own = written.find((candidate) => candidate.section === section && candidate.replaces === text);
  const current = own?.text ?? text;
  return { lines: linesOf(current), edit: user && <EditText key={current} section={section} text={text} current={current} hint={hint} /> };
}

function EditText({ section, text, current, hint }: Props & { current: string }) {
  const { write } = useContext(TextsContext);
  const [open, setOpen] = useState(false);
  const [failure, setFailure] = useState('');
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const next = String(new FormData(event.currentTarget).get('text')).trim();
    write({ section, replaces: text, text: next }).then(() => setOpen(false), (error) => setFailure(messageOf(error)));
  };
  return (
    <>
      <button type="button" className="button edit" onClick={() => setOpen(true)}><Icon name="edit" />Edit text</button>
      {open && (
        <Dialog title="Edit text" onClose={() => setOpen(false)}>
          <form className="form" onSubmit={save}>
            {failure && <p className="notice bad" role="alert">{failure}</p>}
            <label className="field"><span>{hint || 'What does this section say?'}</span><textarea name="text" rows={8} defaultValue={current} /></label>
            <div className="dialog-actions"><button className="button primary">Save</button></div>
          </form>
        </Dialog>
      )}
    </>
  );
}
// #else
/** The text of a section, line by line. */
export const useText = ({ text }: Props) => ({ lines: linesOf(text), edit: null });
// #end

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
