namespace Autoencoders.Generator.Planning;

/// <summary>A term that training minimizes beside the reconstruction.</summary>
/// <param name="Name">What it is called in reports.</param>
/// <param name="Weight">What it is multiplied by.</param>
internal sealed record TermPlan(string Name, float Weight)
{
    /// <summary>The name as a local variable.</summary>
    public string Variable => VariableOf(Name);

    public static string VariableOf(string name)
    {
        string[] words = name.Split(' ');
        return words[0] + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
    }
}
