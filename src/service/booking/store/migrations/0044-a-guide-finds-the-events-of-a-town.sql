create index events_of_town on events (municipality, starts_at desc);
