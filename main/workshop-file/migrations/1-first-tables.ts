/**
 * Schema version 1: one table per noun, the log and the holder. Never edited once released: what comes later is a
 * migration of its own.
 *
 * Unique indexes are immediate in SQLite, foreign keys wait for the commit. Nothing cascades: a command lists all
 * that goes with a record.
 */
export const FIRST_TABLES = `
CREATE TABLE workshop (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  client TEXT NOT NULL,
  place TEXT NOT NULL,
  date TEXT NOT NULL,
  facilitator TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE organisation (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  part_of TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX organisation_part_of ON organisation (part_of);

CREATE TABLE stakeholder (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'group', 'organisation')),
  name TEXT NOT NULL,
  job_title TEXT NOT NULL,
  organisation TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  email TEXT NOT NULL,
  note TEXT NOT NULL,
  head_count INTEGER CHECK (head_count >= 1),
  spokesperson TEXT REFERENCES stakeholder (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX stakeholder_organisation ON stakeholder (organisation);
CREATE INDEX stakeholder_spokesperson ON stakeholder (spokesperson);

CREATE TABLE service (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  outcomes TEXT NOT NULL,
  provider TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  consumer TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  position REAL NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX service_provider ON service (provider);
CREATE INDEX service_consumer ON service (consumer);

CREATE TABLE placement (
  id TEXT NOT NULL PRIMARY KEY,
  service TEXT NOT NULL REFERENCES service (id) DEFERRABLE INITIALLY DEFERRED,
  stakeholder TEXT NOT NULL REFERENCES stakeholder (id) DEFERRABLE INITIALLY DEFERRED,
  lane TEXT NOT NULL CHECK (lane IN ('customer', 'user', 'sponsor', 'provider')),
  lead INTEGER NOT NULL CHECK (lead IN (0, 1)),
  position REAL NOT NULL,
  task TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX placement_once ON placement (service, lane, stakeholder);
CREATE UNIQUE INDEX placement_one_lead ON placement (service, lane) WHERE lead;
CREATE INDEX placement_stakeholder ON placement (stakeholder);

CREATE TABLE activity_switch (
  id TEXT NOT NULL PRIMARY KEY,
  service TEXT REFERENCES service (id) DEFERRABLE INITIALLY DEFERRED,
  activity INTEGER NOT NULL CHECK (activity BETWEEN 1 AND 18),
  switched_on INTEGER NOT NULL CHECK (switched_on IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX activity_switch_once ON activity_switch (service, activity) WHERE service IS NOT NULL;
CREATE UNIQUE INDEX activity_switch_once_for_all ON activity_switch (activity) WHERE service IS NULL;

CREATE TABLE log (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  label TEXT NOT NULL,
  edits TEXT NOT NULL,
  undoes INTEGER REFERENCES log (seq) DEFERRABLE INITIALLY DEFERRED,
  schema_version INTEGER NOT NULL,
  digest TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE holder (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  computer TEXT NOT NULL,
  since TEXT NOT NULL
) STRICT;
`;
