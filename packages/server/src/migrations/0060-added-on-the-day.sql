-- Why a candidate was added on the spot [P14]; beside the identity, since it can name the person. No right for the blind role.
alter table candidacy_person add column added_because text;
