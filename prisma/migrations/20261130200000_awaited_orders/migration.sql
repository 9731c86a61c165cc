-- Somebody of a party says something of an order: those that wait for it are found without the many that are over.
create index "WorkOrder_awaited_of_party" on "WorkOrder" ("partyId", "createdAt") where "status" in ('sent', 'going');
