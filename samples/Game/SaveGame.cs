using System.IO.Compression;
using System.Text.Json;
using Autoencoders;

namespace Game;

/// <summary>
/// A save game: the player, and what every network has learned, in one archive. So a player never meets networks of another visit than the
/// player's own data.
/// </summary>
internal static class SaveGame
{
    private const string PlayerEntry = "player.json", Unfinished = ".new";

    /// <summary>Replaces a file as a whole: a game that ends in the middle leaves the former one.</summary>
    public static void Write(string path, Player player, Learner learner)
    {
        using (FileStream file = File.Create(path + Unfinished))
        {
            Write(file, player, learner);
            file.Flush(flushToDisk: true);
        }

        File.Move(path + Unfinished, path, overwrite: true);
    }

    /// <summary>Writes a save game to a stream.</summary>
    public static void Write(Stream destination, Player player, Learner learner)
    {
        using var game = new ZipArchive(destination, ZipArchiveMode.Create, leaveOpen: true);
        using (Stream entry = game.CreateEntry(PlayerEntry).Open())
            JsonSerializer.Serialize(entry, player, PlayerFormat.Default.Player);
        learner.Save(name => game.CreateEntry(name, CompressionLevel.NoCompression).Open());
    }

    /// <summary>Reads the player, and lets a new learner go on where the saved one stood.</summary>
    /// <exception cref="IOException">The file is not a save game of this version, or it is damaged.</exception>
    public static Player Read(string path, Learner learner)
    {
        using FileStream file = File.OpenRead(path);
        return Read(file, learner);
    }

    /// <summary>Reads a save game from a stream.</summary>
    public static Player Read(Stream source, Learner learner)
    {
        try
        {
            using var game = new ZipArchive(source, ZipArchiveMode.Read, leaveOpen: true);
            using Stream entry = Open(PlayerEntry);
            Player player = JsonSerializer.Deserialize(entry, PlayerFormat.Default.Player) ?? throw new InvalidDataException("no player");
            learner.Restore(Open);
            return player;

            Stream Open(string name) => (game.GetEntry(name) ?? throw new InvalidDataException($"no {name}")).Open();
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException or CheckpointException)
        {
            throw new IOException($"The save game cannot be read: {exception.Message}", exception);
        }
    }
}
