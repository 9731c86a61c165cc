-- Staff read the words as they were written; the matching form only tells which misses are the same.
alter table "Miss" rename column "text" to "key";
alter index "Miss_place_text_key" rename to "Miss_place_key_key";
alter table "Miss" add column "text" text;
update "Miss" set "text" = "key";
alter table "Miss" alter column "text" set not null;
