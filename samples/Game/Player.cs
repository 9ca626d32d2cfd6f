using System.Text.Json.Serialization;

namespace Game;

/// <summary>The values of a player that a save game keeps, beside what was learned.</summary>
/// <param name="Name">Who plays.</param>
/// <param name="Visits">How often the game was played to an end.</param>
/// <param name="Caught">How many runners were caught in all visits.</param>
internal sealed record Player(string Name, int Visits = 0, int Caught = 0);

/// <summary>Players as JSON, without reflection.</summary>
[JsonSerializable(typeof(Player))]
internal sealed partial class PlayerFormat : JsonSerializerContext;
