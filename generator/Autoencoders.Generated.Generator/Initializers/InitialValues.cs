namespace Autoencoders.Generator.Initializers;

/// <summary>The first values of one tensor.</summary>
/// <param name="Description">What a reader of the emitted code is told.</param>
/// <param name="Statement">
/// The C# that makes them, where <c>{random}</c> stands for the layer's random numbers and <c>{tensor}</c> for the span of the tensor.
/// </param>
internal sealed record InitialValues(string Description, string Statement)
{
    /// <summary>The value that leaves a normalized value as it is.</summary>
    public static InitialValues One { get; } = new("one", "{tensor}.Fill(1f)");
}
