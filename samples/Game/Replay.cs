using System.Runtime.InteropServices;

namespace Game;

/// <summary>A game that takes the same course whenever it is played, learning included.</summary>
internal static class Replay
{
    private const int StepsAFrame = 4;

    /// <summary>Plays it, the hunter foreseeing with what has been learned so far.</summary>
    /// <param name="seed">Chooses the course of the game and what is learned.</param>
    /// <param name="frames">How long.</param>
    /// <param name="isInterrupted">Whether what has been learned is saved in the middle, and gone on with by another learner.</param>
    /// <returns>A fingerprint of all places of all frames and of the weights at the end.</returns>
    public static ulong Play(int seed, int frames, bool isInterrupted)
    {
        var learner = new Learner(seed);
        TrackAutoencoder player = learner.Network.Clone();
        var match = new Match(seed, player, Foresight.Network);
        ulong print = 14695981039346656037;
        for (int frame = 0; frame < frames; frame++)
        {
            match.Play();
            learner.Watch(match);
            learner.Learn(StepsAFrame);
            if (isInterrupted && frame == frames / 2)
                learner = Resumed(learner, seed);
            player.CopyFrom(learner.Network);
            print = Add(print, MemoryMarshal.AsBytes<Point>(match.Field.Places));
        }

        print = Add(print, MemoryMarshal.AsBytes(learner.Calm.Parameters));
        return Add(print, MemoryMarshal.AsBytes(learner.Network.Parameters));
    }

    private static Learner Resumed(Learner learner, int seed)
    {
        var resumed = new Learner(seed);
        using MemoryStream game = new();
        SaveGame.Write(game, new Player("replay"), learner);
        game.Position = 0;
        SaveGame.Read(game, resumed);
        return resumed;
    }

    // FNV-1a.
    private static ulong Add(ulong print, ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
            print = (print ^ value) * 1099511628211;
        return print;
    }
}
