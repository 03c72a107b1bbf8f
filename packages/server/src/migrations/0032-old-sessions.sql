-- Sessions that ended long ago are deleted, and found by when they were to end at the latest [U2].
create index session_expires_at on session (expires_at);
