using System.Buffers;

namespace Autoencoders.Hosting;

/// <summary>The keys that may be a part of a path. They come from requests, so that no key may lead out of its folder.</summary>
internal static class ModelKey
{
    private const int Longest = 128;

    private static readonly SearchValues<char> s_allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    /// <summary>The file of a key.</summary>
    /// <param name="folder">The folder of all files.</param>
    /// <param name="key">Letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, which cannot stand first: 1 to 128 characters.</param>
    /// <exception cref="ArgumentException">The key has another character, or another length.</exception>
    public static string PathOf(string folder, string key)
    {
        if (key.Length is 0 or > Longest)
            throw new ArgumentException($"The key has {key.Length} characters; it must have 1 to {Longest}.", nameof(key));
        int bad = key[0] == '.' ? 0 : key.AsSpan().IndexOfAnyExcept(s_allowed);
        if (bad >= 0)
            throw new ArgumentException($"Character {bad} (from 0) of the key cannot be part of the name of a model's file.", nameof(key));
        return Path.Combine(folder, key + ".safetensors");
    }
}
