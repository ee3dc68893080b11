// Rankings of people that were computed and are kept, one node a question's parameters. They follow from the graph: no
// digest counts them, no dump holds them, and a store that holds nothing else is empty. Their constraint is made with the first.

//: Ranking.id unique
CREATE CONSTRAINT ranking_id IF NOT EXISTS FOR (n:Ranking) REQUIRE n.id IS UNIQUE;

//: put
// id, revision, told: the ranking as JSON
MERGE (r:Ranking {id: $id})
SET r.revision = $revision, r.told = $told;
