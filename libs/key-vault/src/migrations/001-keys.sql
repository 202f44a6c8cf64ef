-- Wrapped keys lie in a table of their own, which may be emptied row by row: the log itself never forgets.
create table if not exists vault.data_key (
  id         text collate "C" primary key,
  wrapped    bytea       not null,
  created_at timestamptz not null default clock_timestamp()
);
-- Which person has which key: a keyed fingerprint, and an id by chance. Forgotten with the key.
create table if not exists vault.person_key (
  name text collate "C" primary key,
  id   text collate "C" not null unique
);
grant usage on schema vault to taizhang_app;
grant select, insert, delete on vault.data_key, vault.person_key to taizhang_app;
