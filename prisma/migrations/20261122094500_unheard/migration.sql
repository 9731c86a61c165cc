-- Files grow for ever, recordings that nobody has heard are few: this index holds only them.
create index "Attachment_unheard" on "Attachment" ("createdAt", "id")
  where "state" = 'stored' and "media" in ('voice', 'audio') and "transcript" is null;
