-- Keys made before plurals and the numbers of kings were folded are made again.
UPDATE "Case" SET "searchKey" = NULL;
UPDATE "Petition" SET "searchKey" = '';
