namespace Autoencoders.Generator.Layers;

/// <summary>A kind of step that a recurrent layer makes; the library has a type for each.</summary>
/// <param name="Word">The name of the layer's kind.</param>
/// <param name="Type">The type of the library.</param>
/// <param name="Gates">The gates with weights.</param>
/// <param name="KeptGates">The values of a unit that a step keeps for the way back.</param>
/// <param name="States">The values of a unit that go on to the next step.</param>
/// <param name="Formula">The step as a comment shows it.</param>
internal sealed record RecurrentCell(string Word, string Type, int Gates, int KeptGates, int States, string Formula)
{
    public static RecurrentCell Gru { get; } = new(
        "gru", "GruCell", Gates: 3, KeptGates: 4, States: 1, "h = (1 - z) tanh(inputs Wn + bn + r (h Un + cn)) + z h, with gates r and z");

    public static RecurrentCell Lstm { get; } = new(
        "lstm", "LstmCell", Gates: 4, KeptGates: 5, States: 2, "h = o tanh(c), c = f c + i tanh(inputs Wg + bg + h Ug + cg), with gates i, f and o");
}
