namespace Autoencoders.Generator.Graph;

/// <summary>The values between two layers: those that a layer gives, which others read.</summary>
/// <param name="Id">The number of the layer that gives them; 0 for the input.</param>
internal readonly record struct Value(int Id)
{
    /// <summary>The input of the network.</summary>
    public static Value Input => default;

    public bool IsInput => Id == 0;
}
