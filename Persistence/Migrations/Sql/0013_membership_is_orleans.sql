-- Which silos live is in Orleans' membership table alone (view live_silos).
DROP TABLE silo_leases;
