using Autoencoders.Onnx.Graph;
using Autoencoders.Onnx.Wire;

namespace Autoencoders.Onnx.Detection.Scores;

/// <summary>An isolation forest as a tree ensemble of the operators for machine learning, whose leaves hold the cuts.</summary>
internal sealed class ForestNodes(ForestScore forest) : IScoreNodes
{
    private readonly List<long> _trees = [], _numbers = [], _features = [], _below = [], _above = [], _leafTrees = [], _leaves = [];
    private readonly List<float> _cuts = [], _weights = [];
    private readonly List<string> _modes = [];

    public string Add(GraphBuilder graph, JointNodes rows)
    {
        for (int tree = 0; tree < forest.Trees.Length; tree++)
        {
            for (int number = 0; number < forest.Trees[tree].Nodes.Count; number++)
                Add(tree, number, forest.Trees[tree].Nodes[number]);
        }

        string score = graph.TreeNode(
            "TreeEnsembleRegressor", [rows.Values],
            Attributes.Integer("n_targets", 1), Attributes.Text("aggregate_function", "SUM"),
            Attributes.Integers("nodes_treeids", _trees), Attributes.Integers("nodes_nodeids", _numbers),
            Attributes.Integers("nodes_featureids", _features), Attributes.Numbers("nodes_values", _cuts),
            Attributes.Texts("nodes_modes", _modes), Attributes.Integers("nodes_truenodeids", _below),
            Attributes.Integers("nodes_falsenodeids", _above), Attributes.Integers("target_treeids", _leafTrees),
            Attributes.Integers("target_nodeids", _leaves), Attributes.Integers("target_ids", new long[_leaves.Count]),
            Attributes.Numbers("target_weights", _weights));
        return graph.Cast(graph.Reshape(score), ElementType.Double);
    }

    private void Add(int tree, int number, IsolationTree.Node node)
    {
        bool isLeaf = node.Feature < 0;
        _trees.Add(tree);
        _numbers.Add(number);
        _features.Add(isLeaf ? 0 : node.Feature);
        _cuts.Add(node.Cut);
        _modes.Add(isLeaf ? "LEAF" : "BRANCH_LT");
        _below.Add(node.Below);
        _above.Add(node.Above);
        if (!isLeaf)
            return;
        _leafTrees.Add(tree);
        _leaves.Add(number);

        // More cuts, a smaller score.
        _weights.Add((float)-node.Cuts);
    }
}
