// What runs on the server, and its end; for the time limit of ad-hoc Cypher.

//: show
// → transactionId, username, currentQuery, elapsedTime
SHOW TRANSACTIONS;

//: terminate
// ids [transactionId]
TERMINATE TRANSACTIONS $ids;
