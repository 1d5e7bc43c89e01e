// #if owner
import { type FormEvent, useEffect, useState } from 'react';
import { ApiError, messageOf, request } from '../api/http';
// #else
import { type FormEvent, useState } from 'react';
import { ApiError, messageOf } from '../api/http';
// #end
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
  // #if owner
  useEffect(() => {
    request<{ done: boolean }>('GET', '/api/auth/setup').then(({ done }) => setKind(done ? 'login' : 'register'), () => {});
  }, []);
  // #end

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
        {/* #if owner */}
        {/* #if site */}
        <h1>{kind === 'login' ? 'Owner login' : 'Set up your site'}</h1>
        <p className="muted">{kind === 'login' ? `To edit ${appName}` : `This first account is the owner’s, and the only one: with it you edit ${appName}.`}</p>
        {/* #else */}
        <h1>{kind === 'login' ? 'Owner login' : 'Set up your application'}</h1>
        <p className="muted">{kind === 'login' ? `To see what is kept in ${appName}` : `This first account is the owner’s, and the only one: with it you see all that is kept in ${appName}.`}</p>
        {/* #end */}
        {/* #else */}
        <h1>{kind === 'login' ? 'Welcome back' : 'Create your account'}</h1>
        <p className="muted">{kind === 'login' ? `Log in to ${appName}` : `Start using ${appName} in seconds`}</p>
        {/* #end */}
        {failure && <p className="notice bad" role="alert">{failure}</p>}
        {fields.filter((field) => kind === 'register' || field.name !== 'name').map((field) => (
          <label key={field.name} className="field">
            <span>{field.label}</span>
            <input name={field.name} type={field.type} autoComplete={field.autoComplete} aria-invalid={field.name in errors} />
            {errors[field.name] && <small className="field-error">{field.label} {errors[field.name]}</small>}
          </label>
        ))}
        <button className="button primary wide" disabled={busy}>{kind === 'login' ? 'Log in' : 'Sign up'}</button>
        {/* #if owner */}
        {/* #if formpages */}
        <a className="link" href="/">Send something without an account</a>
        {/* #else */}
        <a className="link" href="/">Back to the site</a>
        {/* #end */}
        {/* #else */}
        <button type="button" className="link" onClick={() => { setKind(kind === 'login' ? 'register' : 'login'); setErrors({}); setFailure(''); }}>
          {kind === 'login' ? 'New here? Create an account' : 'Have an account? Log in'}
        </button>
        {/* #end */}
      </form>
    </div>
  );
}
