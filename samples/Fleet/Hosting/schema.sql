-- The tables of the cluster and of the pumps in PostgreSQL. Orleans reads the texts of its queries from OrleansQuery by their keys; the
-- parameters of each query and the names of its columns are those that the ADO.NET providers of Orleans 10.4 set and read.

CREATE TABLE IF NOT EXISTS OrleansQuery (QueryKey text PRIMARY KEY, QueryText text NOT NULL);

-- Each change of the membership counts the version of its cluster up by one, and is refused if another change came first.
CREATE TABLE IF NOT EXISTS FleetVersion (DeploymentId text PRIMARY KEY, Version integer NOT NULL DEFAULT 0);

CREATE TABLE IF NOT EXISTS FleetMember (
    DeploymentId text, Address text, Port integer, Generation integer,
    SiloName text NOT NULL, HostName text NOT NULL, Status integer NOT NULL, ProxyPort integer NOT NULL, SuspectTimes text,
    StartTime timestamptz NOT NULL, IAmAliveTime timestamptz NOT NULL,
    PRIMARY KEY (DeploymentId, Address, Port, Generation));

-- Weights look like noise: compressing them would cost time and save nothing.
CREATE TABLE IF NOT EXISTS FleetPump (
    GrainIdN1 bigint, GrainIdN0 bigint, GrainIdExtensionString text, GrainTypeString text, ServiceId text,
    PayloadBinary bytea, Version integer NOT NULL, SavedAt timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (GrainIdN1, GrainIdN0, GrainIdExtensionString, GrainTypeString, ServiceId));
ALTER TABLE FleetPump ALTER COLUMN PayloadBinary SET STORAGE EXTERNAL;

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES

('InsertMembershipVersionKey', $query$
WITH added AS (INSERT INTO FleetVersion (DeploymentId) VALUES (@DeploymentId) ON CONFLICT DO NOTHING RETURNING 1)
SELECT count(*) = 1 FROM added
$query$),

('InsertMembershipKey', $query$
WITH counted AS (
    UPDATE FleetVersion SET Version = Version + 1
    WHERE DeploymentId = @DeploymentId AND Version = @Version AND NOT EXISTS (
        SELECT FROM FleetMember
        WHERE DeploymentId = @DeploymentId AND Address = @Address AND Port = @Port AND Generation = @Generation)
    RETURNING DeploymentId),
added AS (
    INSERT INTO FleetMember (DeploymentId, Address, Port, Generation, SiloName, HostName, Status, ProxyPort, StartTime, IAmAliveTime)
    SELECT DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime FROM counted
    RETURNING 1)
SELECT count(*) = 1 FROM added
$query$),

('UpdateMembershipKey', $query$
WITH counted AS (
    UPDATE FleetVersion SET Version = Version + 1
    WHERE DeploymentId = @DeploymentId AND Version = @Version AND EXISTS (
        SELECT FROM FleetMember
        WHERE DeploymentId = @DeploymentId AND Address = @Address AND Port = @Port AND Generation = @Generation)
    RETURNING DeploymentId),
changed AS (
    UPDATE FleetMember member SET Status = @Status, SuspectTimes = @SuspectTimes, IAmAliveTime = @IAmAliveTime
    FROM counted
    WHERE member.DeploymentId = counted.DeploymentId AND Address = @Address AND Port = @Port AND Generation = @Generation
    RETURNING 1)
SELECT count(*) = 1 FROM changed
$query$),

('UpdateIAmAlivetimeKey', $query$
UPDATE FleetMember SET IAmAliveTime = @IAmAliveTime
WHERE DeploymentId = @DeploymentId AND Address = @Address AND Port = @Port AND Generation = @Generation
$query$),

-- Without silos, there is one row with the version alone.
('MembershipReadAllKey', $query$
SELECT Address, Port, Generation, SiloName, HostName, Status, ProxyPort, SuspectTimes, StartTime, IAmAliveTime, Version
FROM FleetVersion LEFT JOIN FleetMember USING (DeploymentId)
WHERE DeploymentId = @DeploymentId
$query$),

('MembershipReadRowKey', $query$
SELECT Address, Port, Generation, SiloName, HostName, Status, ProxyPort, SuspectTimes, StartTime, IAmAliveTime, Version
FROM FleetVersion LEFT JOIN (
    SELECT * FROM FleetMember WHERE Address = @Address AND Port = @Port AND Generation = @Generation) member USING (DeploymentId)
WHERE DeploymentId = @DeploymentId
$query$),

('GatewaysQueryKey', $query$
SELECT Address, ProxyPort, Generation FROM FleetMember WHERE DeploymentId = @DeploymentId AND Status = @Status AND ProxyPort > 0
$query$),

('DeleteMembershipTableEntriesKey', $query$
WITH gone AS (DELETE FROM FleetMember WHERE DeploymentId = @DeploymentId)
DELETE FROM FleetVersion WHERE DeploymentId = @DeploymentId
$query$),

-- 3 is the status of a silo that is active.
('CleanupDefunctSiloEntriesKey', $query$
DELETE FROM FleetMember WHERE DeploymentId = @DeploymentId AND IAmAliveTime < @IAmAliveTime AND Status <> 3
$query$),

('ReadFromStorageKey', $query$
SELECT PayloadBinary, Version FROM FleetPump
WHERE GrainIdN1 = @GrainIdN1 AND GrainIdN0 = @GrainIdN0 AND GrainIdExtensionString = coalesce(@GrainIdExtensionString, '')
    AND GrainTypeString = @GrainTypeString AND ServiceId = @ServiceId
$query$),

-- A version that another activation has counted up in between comes back as it was, from which Orleans knows that nothing was written.
('WriteToStorageKey', $query$
WITH changed AS (
    UPDATE FleetPump SET PayloadBinary = @PayloadBinary, Version = Version + 1, SavedAt = now()
    WHERE GrainIdN1 = @GrainIdN1 AND GrainIdN0 = @GrainIdN0 AND GrainIdExtensionString = coalesce(@GrainIdExtensionString, '')
        AND GrainTypeString = @GrainTypeString AND ServiceId = @ServiceId AND Version = CAST(@GrainStateVersion AS integer)
    RETURNING Version),
added AS (
    INSERT INTO FleetPump (GrainIdN1, GrainIdN0, GrainIdExtensionString, GrainTypeString, ServiceId, PayloadBinary, Version)
    SELECT @GrainIdN1, @GrainIdN0, coalesce(@GrainIdExtensionString, ''), @GrainTypeString, @ServiceId, @PayloadBinary, 1
    WHERE CAST(@GrainStateVersion AS integer) IS NULL
    ON CONFLICT DO NOTHING
    RETURNING Version)
SELECT coalesce((SELECT Version FROM changed), (SELECT Version FROM added), CAST(@GrainStateVersion AS integer)) AS NewGrainStateVersion
$query$),

('ClearStorageKey', $query$
UPDATE FleetPump SET PayloadBinary = NULL, Version = Version + 1, SavedAt = now()
WHERE GrainIdN1 = @GrainIdN1 AND GrainIdN0 = @GrainIdN0 AND GrainIdExtensionString = coalesce(@GrainIdExtensionString, '')
    AND GrainTypeString = @GrainTypeString AND ServiceId = @ServiceId AND Version = CAST(@GrainStateVersion AS integer)
RETURNING Version AS NewGrainStateVersion
$query$)

ON CONFLICT (QueryKey) DO UPDATE SET QueryText = excluded.QueryText;
