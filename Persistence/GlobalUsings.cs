global using Dapper;
