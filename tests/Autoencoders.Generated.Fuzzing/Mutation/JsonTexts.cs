using System.Text.Json;
using System.Text.Json.Nodes;

namespace Autoencoders.Fuzzing;

/// <summary>Mutations of the values of a JSON text, which stays one: a whole list becomes null, a member goes, a time becomes very long.</summary>
internal static class JsonTexts
{
    private static readonly string[] s_values =
    [
        "[]", "{}", "[null]", "[[]]", "\"\"", "\"text\"", "true", "0", "-1", "1", "0.5", "1e-320", "1e38", "3.5e38", "1e308", "-1e308",
        "2147483647", "-2147483648", "4294967296", "9223372036854775807", "\"NaN\"", "\"Infinity\"", "\"-Infinity\"", "\"00:00:00\"",
        "\"-00:00:01\"", "\"10675199.02:48:05.4775807\"", "\"-10675199.02:48:05.4775808\"", "[1e308,1e308]", "[-1]", "\"\\ud83d\\ude00\"",
    ];

    /// <summary>Another JSON text; null where the input is none.</summary>
    public static byte[]? Mutate(byte[] input, Random random)
    {
        try
        {
            JsonNode? root = JsonNode.Parse(input);
            List<JsonNode> parents = [];
            Collect(root, parents);
            if (parents.Count == 0)
                return null;
            JsonNode? value = random.Next(4) switch
            {
                0 => null,
                1 => parents[random.Next(parents.Count)].DeepClone(),
                _ => JsonNode.Parse(s_values[random.Next(s_values.Length)]),
            };
            Change(parents[random.Next(parents.Count)], value, random);
            return JsonSerializer.SerializeToUtf8Bytes(root);
        }
        catch (Exception malformed) when (malformed is JsonException or ArgumentException or InvalidOperationException)
        {
            // Not JSON, or with a name twice, or with half of a surrogate pair.
            return null;
        }
    }

    private static void Change(JsonNode parent, JsonNode? value, Random random)
    {
        bool isRemoved = random.Next(4) == 0;
        if (parent is JsonArray list)
        {
            int place = random.Next(list.Count + 1);
            if (place == list.Count || random.Next(4) == 0)
                list.Insert(place, value);
            else if (isRemoved)
                list.RemoveAt(place);
            else
                list[place] = value;
        }
        else if (parent is JsonObject { Count: > 0 } members)
        {
            string name = members.ElementAt(random.Next(members.Count)).Key;
            if (isRemoved)
                members.Remove(name);
            else
                members[name] = value;
        }
    }

    /// <summary>Objects and lists, each as often as it has members, so that all members are equally likely.</summary>
    private static void Collect(JsonNode? node, List<JsonNode> parents)
    {
        if (node is not (JsonObject or JsonArray))
            return;
        parents.Add(node);
        IEnumerable<JsonNode?> children = node is JsonObject members ? members.Select(member => member.Value) : (JsonArray)node;
        foreach (JsonNode? child in children)
        {
            parents.Add(node);
            Collect(child, parents);
        }
    }
}
