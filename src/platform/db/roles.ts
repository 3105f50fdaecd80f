/**
 * The four roles of the database. The login can only *take* roles: by itself it reads nothing.
 * `loype_owner` owns the tables (migrations), `loype_app` is every person's request and sees rows by policy,
 * `loype_system` is jobs and imports.
 */
export const takenRoles = ['loype_owner', 'loype_app', 'loype_system'] as const

const ifMissing = (role: string, options: string) =>
  `do $$ begin if not exists (select from pg_roles where rolname = '${role}') then create role ${role} ${options}; end if; end $$;`

/**
 * SQL that makes the roles and gives them this database; harmless when repeated. Run by an administrator.
 * @param password for the login role; left out where sign-in needs none (the embedded database)
 */
export function rolesScript(password?: string): string {
  return [
    ...takenRoles.map((role) => ifMissing(role, 'nologin')),
    ifMissing('loype_login', 'login noinherit'),
    password ? `alter role loype_login with login noinherit nosuperuser nobypassrls password '${password.replaceAll("'", "''")}';` : '',
    `grant ${takenRoles.join(', ')} to loype_login;`,
    `do $$ begin execute format('grant create, connect on database %I to loype_owner', current_database());
                execute format('grant connect on database %I to loype_login', current_database());
                execute format('revoke temporary on database %I from public', current_database()); end $$;`,
    'create extension if not exists btree_gist;',
    'revoke create on schema public from public;',
    'grant usage, create on schema public to loype_owner;',
    'grant usage on schema public to loype_app, loype_system;',
    'create schema if not exists pgboss authorization loype_system;',
  ].join('\n')
}
