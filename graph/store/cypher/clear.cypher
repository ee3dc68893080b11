// Takes everything but the store's own record and the decisions away, some nodes at a time.

//: some
// → gone: how many nodes went; run until 0
MATCH (n)
WHERE NOT n:Meta AND NOT n:Decision
WITH n LIMIT 2000
DETACH DELETE n
RETURN count(*) AS gone;
