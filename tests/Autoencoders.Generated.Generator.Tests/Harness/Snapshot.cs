using System.Runtime.CompilerServices;

namespace Autoencoders.Generator.Tests.Harness;

/// <summary>
/// Compares a text with the one that was approved, by Verify's convention: <c>Class.Test.verified.cs</c> beside the test; where it
/// differs, <c>Class.Test.received.cs</c> is written there, to be read and, if it is right, renamed. A text that is not C# has another
/// extension.
/// </summary>
internal static class Snapshot
{
    public static void Verify(
        string text, string extension = "cs", [CallerMemberName] string test = "", [CallerFilePath] string testFile = "")
    {
        string stem = Path.Combine(Path.GetDirectoryName(testFile)!, $"{Path.GetFileNameWithoutExtension(testFile)}.{test}");
        string verified = $"{stem}.verified.{extension}";
        string received = $"{stem}.received.{extension}";
        if (File.Exists(verified) && File.ReadAllText(verified).ReplaceLineEndings("\n") == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"The text differs from the approved one; compare {received} with {verified}.");
    }
}
