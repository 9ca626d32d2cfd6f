using Npgsql;

namespace Fleet.Hosting;

/// <summary>Makes the tables and queries that Orleans needs in a database, where they are missing.</summary>
internal static class Schema
{
    // Silos that start together make the tables one after another: the number is that of this sample's lock alone.
    private const string Lock = "SELECT pg_advisory_xact_lock(7163245)";

    public static async Task EnsureAsync(string database, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(cancellation);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellation);
        foreach (string text in new[] { Lock, await TextAsync(cancellation) })
        {
            await using var command = new NpgsqlCommand(text, connection, transaction);
            await command.ExecuteNonQueryAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    private static async Task<string> TextAsync(CancellationToken cancellation)
    {
        await using Stream file = typeof(Schema).Assembly.GetManifestResourceStream("schema.sql")!;
        using var reader = new StreamReader(file);
        return await reader.ReadToEndAsync(cancellation);
    }
}
