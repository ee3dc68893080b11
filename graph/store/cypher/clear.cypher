// Takes everything but the store's own record away, some nodes at a time.

//: some
// → gone: how many nodes went; run until 0
MATCH (n)
WHERE NOT n:Meta
WITH n LIMIT 2000
DETACH DELETE n
RETURN count(*) AS gone;
