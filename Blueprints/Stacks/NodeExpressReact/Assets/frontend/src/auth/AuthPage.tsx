import { type FormEvent, useState } from 'react';
import { ApiError, messageOf } from '../api/http';
import { useAuth } from './AuthProvider';

const fields = [
  { name: 'name', label: 'Name', type: 'text', autoComplete: 'name' },
  { name: 'email', label: 'Email', type: 'email', autoComplete: 'email' },
  { name: 'password', label: 'Password', type: 'password', autoComplete: 'current-password' },
];

/** Log in, or create an account. */
export function AuthPage({ appName }: { appName: string }) {
  const { enter } = useAuth();
  const [kind, setKind] = useState<'login' | 'register'>('login');
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    setErrors({});
    setFailure('');
    try {
      await enter(kind, Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>);
    } catch (error) {
      const named = error instanceof ApiError ? error.errors : {};
      setErrors(named);
      if (Object.keys(named).length === 0) setFailure(messageOf(error));
      setBusy(false);
    }
  };

  return (
    <div className="auth">
      <form className="auth-card" onSubmit={submit} noValidate>
        <div className="logo big" aria-hidden="true">{appName.charAt(0)}</div>
        <h1>{kind === 'login' ? 'Welcome back' : 'Create your account'}</h1>
        <p className="muted">{kind === 'login' ? `Log in to ${appName}` : `Start using ${appName} in seconds`}</p>
        {failure && <p className="notice bad" role="alert">{failure}</p>}
        {fields.filter((field) => kind === 'register' || field.name !== 'name').map((field) => (
          <label key={field.name} className="field">
            <span>{field.label}</span>
            <input name={field.name} type={field.type} autoComplete={field.autoComplete} aria-invalid={field.name in errors} />
            {errors[field.name] && <small className="field-error">{field.label} {errors[field.name]}</small>}
          </label>
        ))}
        <button className="button primary wide" disabled={busy}>{kind === 'login' ? 'Log in' : 'Sign up'}</button>
        <button type="button" className="link" onClick={() => { setKind(kind === 'login' ? 'register' : 'login'); setErrors({}); setFailure(''); }}>
          {kind === 'login' ? 'New here? Create an account' : 'Have an account? Log in'}
        </button>
      </form>
    </div>
  );
}
