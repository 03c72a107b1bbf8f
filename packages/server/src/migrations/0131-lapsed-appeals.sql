-- An appeal that has lapsed with its grade is not open: the new grade can be appealed (uhl. § 11-9(2)).
drop index appeal_one_open;
create unique index appeal_one_open on appeal (candidacy_id)
  where state not in ('decided', 'withdrawn', 'dismissed', 'lapsed');
