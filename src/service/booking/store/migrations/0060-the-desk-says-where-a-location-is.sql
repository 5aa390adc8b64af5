-- What the desk put in the place of what a pack says of a location (name, address, telephone, walk-in hours), as JSON; null
-- after going back to what the pack says.
create table location_details (
  location text primary key references locations (id),
  details text,
  changed_by text not null,
  changed_at timestamptz not null
);
