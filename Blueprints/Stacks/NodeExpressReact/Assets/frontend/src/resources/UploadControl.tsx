import { type DragEvent, useEffect, useId, useRef, useState } from 'react';
import { messageOf } from '../api/http';
import type { FieldDefinition } from '../api/resources';
import { takes, upload } from '../api/upload';
import { fileNameOf } from '../components/FileLink';
import { Icon } from '../components/Icon';
import { useStored } from '../hooks/useStored';

interface Chosen {
  /** What the form sends. */
  value: string;
  name: string;
  /** Where a picture can be seen before it is saved. */
  preview?: string;
}

/** A picture or a file: dropped here or chosen, sent at once, seen and taken away again. */
export function UploadControl({ field, value, error }: { field: FieldDefinition; value: string; error?: string }) {
  const id = useId();
  const kind = field.type === 'image' ? 'image' : 'file';
  const [chosen, setChosen] = useState<Chosen | undefined>(value ? { value, name: fileNameOf(value) } : undefined);
  const [progress, setProgress] = useState<number>();
  const [failure, setFailure] = useState('');
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef(0);
  const wrong = failure || (error ? `${field.label} ${error}` : '');
  useEffect(() => () => {
    if (chosen?.preview) URL.revokeObjectURL(chosen.preview);
  }, [chosen?.preview]);

  const take = async (file: File | undefined) => {
    if (!file) return;
    latest.current += 1;
    const turn = latest.current;
    setFailure('');
    setProgress(0);
    try {
      const sent = await upload(field.upload!, kind, file, (share) => turn === latest.current && setProgress(share));
      if (turn === latest.current) setChosen({ value: sent, name: file.name, preview: kind === 'image' ? URL.createObjectURL(file) : undefined });
    } catch (problem) {
      if (turn === latest.current) setFailure(messageOf(problem));
    }
    if (turn === latest.current) setProgress(undefined);
  };

  const remove = () => {
    latest.current += 1;
    setChosen(undefined);
    setProgress(undefined);
    setFailure('');
    input.current!.value = '';
    input.current!.focus();
  };

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };

  return (
    <div className="field">
      <label htmlFor={id}>{field.label}</label>
      <div
        className={over ? 'upload over' : 'upload'}
        onDragOver={(event) => { event.preventDefault(); setOver(true); }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {chosen && (kind === 'image' ? <Preview address={chosen.preview ?? chosen.value} label={`${field.label}: ${chosen.name}`} /> : <b className="upload-name">{chosen.name}</b>)}
        <div className="upload-choose">
          <input
            ref={input}
            id={id}
            type="file"
            accept={takes[kind].accept}
            aria-invalid={wrong !== ''}
            aria-describedby={`${id}-takes ${id}-error`}
            onChange={(event) => void take(event.target.files?.[0])}
          />
          <small className="muted" id={`${id}-takes`}>{takes[kind].words}. Or drop it here.</small>
        </div>
        {chosen && <button type="button" className="button quiet square" aria-label={`Remove ${field.label}`} onClick={remove}><Icon name="trash" /></button>}
        {progress !== undefined && <progress aria-label={`Uploading ${field.label}`} value={progress} />}
      </div>
      <input type="hidden" name={field.name} value={chosen?.value ?? ''} data-uploading={progress === undefined ? undefined : ''} />
      <small className="field-error" id={`${id}-error`} role={failure ? 'alert' : undefined}>{wrong}</small>
    </div>
  );
}

function Preview({ address, label }: { address: string; label: string }) {
  return <img className="thumb" src={useStored(address)} alt={label} />;
}
